"""One module a fact type: `find` yields its rows. Loaded where something is read, apart from nlp.facts."""
