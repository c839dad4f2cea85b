"""From events to answers: pure folds over what the articles report."""
