"""What need not be made again: answers kept until the chronicle changes, and tags by which browsers keep theirs."""
