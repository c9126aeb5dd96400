SELECT sum(amount) AS allocated FROM invoice
