package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a vendor delivered on an order.
 *
 * @param line counts the receipts of an order from 1
 * @param amount worth, in the currency of the country
 */
record GoodsReceipt(
    String id, PurchaseOrder order, int line, LocalDate receivedOn, BigDecimal amount) {}
