"""The forms of employers: their particulars, people and places, dealings, agreements and teams."""
