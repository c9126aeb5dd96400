-- All events together.
SELECT * FROM webinar_by_event WHERE is_total
