"""People who log in: passwords, sessions, what each may do."""
