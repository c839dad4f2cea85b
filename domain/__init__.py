"""What can happen in a negotiation: values, events and the article they are told in."""
