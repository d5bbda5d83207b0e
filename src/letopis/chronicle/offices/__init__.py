"""Who held an office when, as far as dated pages tell."""
