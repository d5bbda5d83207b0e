"""The nouns that every room shares: small frozen records and their JSON form. Imports nothing of ours."""
