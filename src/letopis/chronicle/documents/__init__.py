"""Documents that states make, as several pages tell of them."""
