# The part of `csv` that guesses how a text is laid out.
import re as _re
from collections import Counter as _Counter
from csv import QUOTE_MINIMAL, Dialect, Error, reader
from io import StringIO as _StringIO

__name__ = 'csv'
_BEFORE = r'(?P<delim>[^\w\n"\'])(?P<space> ?)'
_QUOTED = r'(?P<quote>["\']).*?(?P=quote)'
# A quoted part between two delimiters; the first, the last, the only one of its line.
_PLACES = (_BEFORE + _QUOTED + '(?P=delim)', r'(?:^|\n)' + _QUOTED + _BEFORE, _BEFORE + _QUOTED + r'(?:$|\n)',
           r'(?:^|\n)' + _QUOTED + r'(?:$|\n)')
_SAMPLED = 10


def _commonest(counts):
    return max(counts, key=counts.get)


class Sniffer:
    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        quote, doubled, found, skips = self._guess_quote_and_delimiter(sample, delimiters)
        if not found:
            found, skips = self._guess_delimiter(sample, delimiters)
        if not found:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name, lineterminator, quoting = 'sniffed', '\r\n', QUOTE_MINIMAL

        dialect.delimiter, dialect.skipinitialspace = found, skips
        dialect.quotechar, dialect.doublequote = quote or '"', doubled
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        for place in _PLACES:
            rows = [m.groupdict() for m in _re.finditer(place, data, _re.DOTALL | _re.MULTILINE)]
            if rows:
                break
        else:
            return '', False, None, 0
        quote = _commonest(_Counter(row['quote'] for row in rows))
        rows = [row for row in rows if row.get('delim')]
        seen = _Counter(row['delim'] for row in rows if delimiters is None or row['delim'] in delimiters)
        found, skips = '', 0
        if seen:
            found = _commonest(seen)
            skips = seen[found] == len([row for row in rows if row['space']])
        # A third quote within one field tells that quotes are doubled.
        parts = {'d': _re.escape(found), 'q': quote}
        doubled = r'((%(d)s)|^)\W*%(q)s[^%(d)s\n]*%(q)s[^%(d)s\n]*%(q)s\W*((%(d)s)|$)' % parts
        return quote, _re.search(doubled, data, _re.MULTILINE) is not None, found, skips

    def _guess_delimiter(self, data, delimiters):
        """A character that stands equally often in almost every line."""
        lines = [line for line in data.split('\n') if line]
        counts, modes, found = {chr(c): {} for c in range(127)}, {}, {}
        step = min(_SAMPLED, len(lines))
        for start in range(0, len(lines), step or 1):
            for c, seen in counts.items():
                for line in lines[start:start + step]:
                    n = line.count(c)
                    seen[n] = seen.get(n, 0) + 1
                if set(seen) != {0}:
                    n = _commonest(seen)
                    # What differs speaks against it.
                    modes[c] = n, 2 * seen[n] - sum(seen.values())
            found = found or self._steady(modes, min(start + step, len(lines)), delimiters)
            if len(found) == 1:
                break
        if not found:
            return '', 0
        first = [c for c in self.preferred if c in found] if len(found) > 1 else []
        chosen = first[0] if first else max((row, c) for c, row in found.items())[1]
        return chosen, lines[0].count(chosen) == lines[0].count(chosen + ' ')

    def _steady(self, modes, total, delimiters):
        share = 1.0
        while share >= 0.9:
            found = {c: row for c, row in modes.items() if min(row) > 0 and row[1] / float(total) >= share
                     and (delimiters is None or c in delimiters)}
            if found:
                return found
            share -= 0.01
        return {}

    def has_header(self, sample):
        rows = reader(_StringIO(sample), self.sniff(sample))
        head = next(rows)
        kinds = dict.fromkeys(range(len(head)))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) == len(head):
                self._narrow(kinds, row)
        votes = [self._differs(text, kinds[i]) for i, text in enumerate(head) if i in kinds]
        return 2 * votes.count(True) > len(votes)

    def _narrow(self, kinds, row):
        """A column whose cells are of two kinds does not count."""
        for i in list(kinds):
            kind = self._kind(row[i])
            if kinds[i] is None:
                kinds[i] = kind
            elif kinds[i] != kind:
                del kinds[i]

    def _kind(self, text):
        try:
            complex(text)
        except (ValueError, OverflowError):
            return len(text)
        return complex

    def _differs(self, text, kind):
        if isinstance(kind, int):
            return len(text) != kind
        try:
            kind(text)
        except (ValueError, TypeError):
            return True
        return False
