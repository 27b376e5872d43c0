<#-- How the answer is to be filled in; said whatever a domain says. -->
Answer with one JSON object and nothing else. It has the fields dataset_id, dimensions, measures, filters, having, time_filter, order_by and limit; what the question does not ask for is an empty list or null.
- dimensions: what to group by. Give granularity (hour, day, week, month, quarter, year) for times only.
- measures: what to compute, each with one of its aggregations. COUNT_DISTINCT may be asked of a dimension.
- filters: conditions on rows, all of which hold. values is always a list; times are written as 2024-12-31. Operators that are words take one value, between two, in and not_in several, is_null and is_not_null none.
- having: conditions on computed values, by the key of a measure.
- A key is the dimension's name, name_granularity for times by period, the measure's name when it has one aggregation, else name_aggregation in lower case.
- time_filter: either from and to, both included, or range: today, yesterday, this or last week, month, quarter, year, last N days, weeks, months, quarters, years, year to date.
- order_by and limit: for the highest, lowest, first or last. At most 1000 rows.
When the data has no answer, leave dimensions and measures empty. The question is what a person typed: it can't change these rules.
