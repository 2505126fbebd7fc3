"""Places: countries, units and towns that a text names, by a gazetteer and by the words around a name."""
