def city_rows(*a):
    return ["name\tcountry\tpopulation\tnames"]
