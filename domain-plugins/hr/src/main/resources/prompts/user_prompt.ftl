Question: ${question}
