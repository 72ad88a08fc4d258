"""The target group in view: what the open files of an area know of people, and what nobody knows yet.

Counted from the files as they are now, not from the ledger: an intake is filled in bit by bit, and what was unknown on
a day in the past is no figure that anybody steers by. So these counts have no reference date, and the page says so.
"""
