# Eight queens and more: recursion with lists as sets.
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


print(place(0, 8, [False] * 8, [False] * 16, [False] * 16), place(0, 9, [False] * 9, [False] * 18, [False] * 18))
