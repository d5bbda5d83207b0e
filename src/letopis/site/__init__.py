"""The chronicle where people look: pages and a REST interface, served from this machine."""
