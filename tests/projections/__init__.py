"""Tests of the folds, from given articles to the answers that they give."""
