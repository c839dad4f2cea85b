"""The rules: for each event, what in a text tells of it."""
