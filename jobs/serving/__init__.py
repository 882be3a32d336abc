"""Serving: the site that a browser opens on a data folder; it reads and changes nothing.

Datasette (https://docs.datasette.io/en/stable/) is the engine; our pages, style and limits are a plugin
(`plugin`), its settings stand in `launch`. Templates, static files and saved queries are data, in
`store/datasette`. What a page shows comes from `store.look`, as what a command prints does.
"""
