"""The use cases of the desk: one public function, one transaction, one list of changes told after the commit.

Window, local server, chat and command line all call these; none of them decides a rule.
"""
