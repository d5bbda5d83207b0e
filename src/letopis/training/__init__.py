"""Training of the tagger: from the corpora's folder to the weights that ship (needs the extra `letopis[train]`)."""
