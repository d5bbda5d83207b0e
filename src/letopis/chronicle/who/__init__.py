"""Who is who: names of people, organisations, countries and places across documents."""
