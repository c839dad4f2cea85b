"""From an article to its reports: readers, names, dates, numbers and the rules for each event."""
