"""What no rule found, but a person said."""

BY_HAND = "by-hand"  # the rule of such a finding, and the basis of such a date
