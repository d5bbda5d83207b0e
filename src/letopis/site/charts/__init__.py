"""Charts as SVG, drawn on the server: they need no script, and print."""
