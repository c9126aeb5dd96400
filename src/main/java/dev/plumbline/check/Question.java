package dev.plumbline.check;

/** Something to be asked of a table; equal questions are asked once. */
sealed interface Question
    permits ScanQuestion, GroupQuestion, SegmentQuestion, Query, QueryByGroup {}
