# Sorting of values that Python must compare. It compares the same pairs in the same order as CPython does (described in its
# Objects/listsort.txt): what comparing prints or raises is then the same too.

GALLOP = 7


def _first_run(a, lo, hi, less):
    # End of the run at lo; a falling one is turned round, equal rows staying in their order.
    at = lo + 1
    while at < hi and not less(a[at], a[at - 1]):
        at += 1
    if at == hi or (at > lo + 1 and less(a[lo], a[at - 1])):
        return at
    parts = [a[lo:at], [a[at]]]
    at += 1
    while at < hi:
        if less(a[at], a[at - 1]):
            parts.append([a[at]])
        elif less(a[at - 1], a[at]):
            break
        else:
            parts[-1].append(a[at])
        at += 1
    a[lo:at] = [row for part in reversed(parts) for row in part]
    while at < hi and not less(a[at], a[at - 1]):
        at += 1
    return at


def _insert_rest(a, lo, done, hi, less):
    for at in range(done, hi):
        row = a[at]
        left, right = lo, at
        while left < right:
            middle = (left + right) >> 1
            if less(row, a[middle]):
                right = middle
            else:
                left = middle + 1
        a[left + 1:at + 1] = a[left:at]
        a[left] = row


def _gallop(a, hint, is_left):
    # How many rows of a are left of a place; looked for around hint in growing leaps.
    n = len(a)
    step, last = 1, 0
    if is_left(a[hint]):
        while hint + step < n and is_left(a[hint + step]):
            step, last = 2 * step + 1, step
        low, high = hint + last + 1, min(hint + step, n)
    else:
        while step <= hint and not is_left(a[hint - step]):
            step, last = 2 * step + 1, step
        low, high = max(hint - step, -1) + 1, hint - last
    while low < high:
        middle = (low + high) >> 1
        if is_left(a[middle]):
            low = middle + 1
        else:
            high = middle
    return low


def _merge_up(left, right, gallop, less):
    # Both from their starts; left[0] is known to come after right[0].
    out = [right[0]]
    i, j = 0, 1
    m, n = len(left) - 1, len(right)
    while j < n and i < m:
        wins, of_right = 0, False
        while wins < gallop and j < n and i < m:
            if less(right[j], left[i]):
                wins, of_right = wins + 1 if of_right else 1, True
                out.append(right[j])
                j += 1
            else:
                wins, of_right = 1 if of_right else wins + 1, False
                out.append(left[i])
                i += 1
        if j == n or i == m:
            break
        gallop += 1
        while True:
            gallop -= gallop > 1
            row = right[j]
            a = _gallop(left[i:], 0, lambda own: not less(row, own))
            out += left[i:i + a]
            i += a
            if i >= m:
                break
            out.append(row)
            j += 1
            if j == n:
                break
            row = left[i]
            b = _gallop(right[j:], 0, lambda own: less(own, row))
            out += right[j:j + b]
            j += b
            if j == n:
                break
            out.append(row)
            i += 1
            if i == m:
                break
            if a < GALLOP and b < GALLOP:
                gallop += 1
                break
    if i > m:
        return out + right[j:], gallop
    if j == n:
        return out + left[i:], gallop
    return out + right[j:] + left[i:], gallop


def _merge_down(left, right, gallop, less):
    # Both from their ends; the last of left is known to come after the last of right.
    i, j = len(left) - 1, len(right)
    out = [left[i]]
    while i and j > 1:
        wins, of_left = 0, False
        while wins < gallop and i and j > 1:
            if less(right[j - 1], left[i - 1]):
                wins, of_left = wins + 1 if of_left else 1, True
                i -= 1
                out.append(left[i])
            else:
                wins, of_left = 1 if of_left else wins + 1, False
                j -= 1
                out.append(right[j])
        if not i or j <= 1:
            break
        gallop += 1
        while True:
            gallop -= gallop > 1
            row = right[j - 1]
            kept = _gallop(left[:i], i - 1, lambda own: not less(row, own))
            a = i - kept
            out += left[kept:i][::-1]
            i = kept
            if not i:
                break
            j -= 1
            out.append(row)
            if j == 1:
                break
            row = left[i - 1]
            kept = _gallop(right[:j], j - 1, lambda own: less(own, row))
            b = j - kept
            out += right[kept:j][::-1]
            j = kept
            if j <= 1:
                break
            i -= 1
            out.append(row)
            if not i:
                break
            if a < GALLOP and b < GALLOP:
                gallop += 1
                break
    if j:
        out += left[:i][::-1] + right[:j][::-1]
    else:
        out += left[:i][::-1]
    return out[::-1], gallop


def _power(start, first, second, n):
    # Depth of the node between two neighbouring runs in a nearly optimal merge tree (Munro and Wild 2018).
    a, b = 2 * start + first, 2 * start + 2 * first + second
    power = 0
    while True:
        power += 1
        if a >= n:
            a -= n
            b -= n
        elif b >= n:
            return power
        a, b = 2 * a, 2 * b


def sort_by(a, less):
    n = len(a)
    if n < 2:
        return
    shortest, odd = n, 0
    while shortest >= 64:
        odd |= shortest & 1
        shortest >>= 1
    shortest += odd
    runs = []
    gallop = GALLOP

    def merge(at):
        nonlocal gallop
        (start, first, _), (middle, second, power) = runs[at:at + 2]
        runs[at:at + 2] = [(start, first + second, power)]
        end = middle + second
        row = a[middle]
        start += _gallop(a[start:middle], 0, lambda own: not less(row, own))
        if start == middle:
            return
        row = a[middle - 1]
        end = middle + _gallop(a[middle:end], second - 1, lambda own: less(own, row))
        if end == middle:
            return
        way = _merge_up if middle - start <= end - middle else _merge_down
        a[start:end], gallop = way(a[start:middle], a[middle:end], gallop, less)

    lo = 0
    while lo < n:
        end = _first_run(a, lo, n, less)
        if end - lo < shortest:
            longer = min(lo + shortest, n)
            _insert_rest(a, lo, end, longer, less)
            end = longer
        if runs:
            power = _power(runs[-1][0], runs[-1][1], end - lo, n)
            while len(runs) > 1 and runs[-2][2] > power:
                merge(len(runs) - 2)
            runs[-1] = runs[-1][:2] + (power,)
        runs.append((lo, end - lo, 0))
        lo = end
    while len(runs) > 1:
        at = len(runs) - 2
        if at and runs[at - 1][1] < runs[at + 1][1]:
            at -= 1
        merge(at)
