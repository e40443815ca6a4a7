LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6
CHAR_MAX = 127


class Error(Exception):
    pass


_now = {}


def setlocale(category, locale=None):
    if locale is None:
        return _now.get(category, 'C')
    if isinstance(locale, tuple):
        locale = '.'.join([p for p in locale if p])
    if locale in ('', 'C.UTF-8', 'C', 'POSIX'):
        _now[category] = locale = 'C.UTF-8' if locale in ('', 'C.UTF-8') else 'C'
        return locale
    raise Error('unsupported locale setting')


def getlocale(category=LC_CTYPE):
    return ('C', 'UTF-8') if _now.get(category, 'C.UTF-8') == 'C.UTF-8' else (None, None)


def getdefaultlocale(envvars=()):
    return ('C', 'UTF-8')


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


getencoding = getpreferredencoding


def localeconv():
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '', 'negative_sign': '',
            'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127,
            'n_sign_posn': 127, 'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(s):
    return s


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def str(val):
    return '%.12g' % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def normalize(localename):
    return localename


def resetlocale(category=LC_ALL):
    _now.clear()
