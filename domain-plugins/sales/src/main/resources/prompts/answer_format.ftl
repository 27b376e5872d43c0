Answer with the query alone, as JSON. Leave out what the question does not ask for.
