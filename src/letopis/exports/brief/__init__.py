"""Briefs: what a minister should know before talks with a state, or in the morning, on paper."""
