"""The rule tables of the tagger: each module holds rows of one kind, `table.RULES` all of them, compiled."""
