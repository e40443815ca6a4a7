# Eight to ten queens: recursion with lists as sets.
def place(row, n, columns, up, down):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if not (columns[c] or up[row + c] or down[row - c]):
            columns[c] = up[row + c] = down[row - c] = True
            count += place(row + 1, n, columns, up, down)
            columns[c] = up[row + c] = down[row - c] = False
    return count


for n in range(8, 11):
    print(place(0, n, [False] * n, [False] * 2 * n, [False] * 2 * n))
