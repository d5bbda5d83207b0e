"""Plans and what came of them."""
