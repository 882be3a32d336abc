"""Life cycle: from what articles, events and lists say to the steps of each measure and its names."""
