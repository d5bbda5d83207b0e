"""Accounts: who may log in to the site, their sessions, and what was done by whom."""
