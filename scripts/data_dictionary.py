"""Write docs/data-dictionary.md: what every column of every exported table means.

python scripts/data_dictionary.py
"""

from pathlib import Path

from letopis.exports.tables.dictionary import markdown

PAGE = Path(__file__).resolve().parents[1] / "docs" / "data-dictionary.md"

if __name__ == "__main__":
    PAGE.write_text(markdown(), encoding="utf-8")
