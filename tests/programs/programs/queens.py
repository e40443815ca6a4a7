# about: backtracking
def queens(n):
    def place(row, columns, up, down):
        if row == n:
            yield columns
            return
        for c in range(n):
            if c not in columns and row + c not in up and row - c not in down:
                yield from place(row + 1, columns + (c,), up | {row + c}, down | {row - c})

    return place(0, (), frozenset(), frozenset())


solutions = list(queens(6))
print(len(solutions), solutions)
print(sum(1 for _ in queens(7)))
