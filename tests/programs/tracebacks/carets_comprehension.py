# exit: 1
# about: within a comprehension and an f-string
rows = [[1, 2], [3, 0]]
print(f"{[[6 // x for x in row] for row in rows]}")
