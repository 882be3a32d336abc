"""What is kept and how to look at it: records, topic, settings, archive, database."""
