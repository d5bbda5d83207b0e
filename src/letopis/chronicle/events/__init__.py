"""Which reports tell of one event, and what they say of it together."""
