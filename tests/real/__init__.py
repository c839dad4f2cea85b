"""Tests over real articles that stand beside the checkout."""
