"""Drawings made here, as SVG in the page: pure functions from records to text.

No library is behind them. What is drawn has to say how sure it is (open ends, bounds, disputes), to lead to the
evidence by links, to print, and to pass a Content-Security-Policy that forbids style in the page; libraries that draw
SVG in Python write style attributes or style sheets into it, and know of no open ends.
"""
