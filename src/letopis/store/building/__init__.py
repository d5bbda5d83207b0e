"""The views over claims and judgements, kept up as readings come: each part touches only what a new claim concerns."""
