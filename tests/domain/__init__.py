"""Tests of what can happen: values, events, the article and the ledger."""
