# Type variables in forms are replaced by what is asked of the form.
from typing import Callable, Dict, List, Optional, Tuple, Type, TypeVar, Union

T = TypeVar("T")
U = TypeVar("U")
Table = Dict[str, T]
for form in (Table, List[T], Union[T, str], Optional[T], Dict[T, List[U]], Callable[[T], U], Tuple[T, ...], Type[T], Dict[str, Table], Union[T, U]):
    print(form, form.__parameters__, end=" ")
    for item in (int, (int, str), None, "later"):
        try:
            print(form[item], end=" ")
        except TypeError as e:
            print(e, end=" ")
    print()
for form in (List[int], Union[int, str], Optional[int]):
    try:
        form[int]
    except TypeError as e:
        print(e)
print(Table[int] == Dict[str, int], Union[T, str][str], Dict[T, T][int], Dict[T, List[U]][int, T], Dict[T, List[U]][U, T])
