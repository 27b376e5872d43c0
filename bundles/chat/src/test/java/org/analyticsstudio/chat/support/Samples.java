package org.analyticsstudio.chat.support;

/** Made-up rows, the same at every run. */
public final class Samples {
  private Samples() {}

  public static final String SALES =
      """
      select 'O-' || (1000 + i // 2) as order_id,
        date '2022-01-01' + ((i * 37) % 1095)::int as order_date,
        ['North', 'South', 'East', 'West'][1 + (i * 7) % 4] as region,
        ['Garden', 'Kitchen', 'Bath'][1 + (i * 5) % 3] as category,
        ['Rake', 'Shovel', 'Pan', 'Kettle', 'Towel', 'Mirror', 'Bucket'][1 + (i * 11) % 7]
          as product_name,
        ['Online', 'Store', 'Phone Order'][1 + (i * 13 // 5) % 3] as channel,
        'C' || (i * 17) % 60 as customer_id,
        'Customer ' || (i * 17) % 60 as customer_name,
        ((i * 7919) % 20011 + 53)::decimal(12, 2) / 10 as revenue,
        1 + (i * 31) % 9 as units,
        (((i * 3) % 5) * 0.1)::decimal(3, 2) as discount,
        (((i * 6007) % 9001) - 3000)::decimal(12, 2) / 10 as margin_amount
      from range(2000) t(i)""";

  public static final String STAFF =
      """
      select 5000 + i as EmployeeId,
        ['Finance', 'Engineering', 'Marketing', 'Support'][1 + (i * 7) % 4] as Department,
        ['Analyst', 'Team Lead', 'Clerk', 'Senior Engineer', 'Director'][1 + (i * 13) % 5]
          as JobTitle,
        ['Female', 'Male'][1 + (i * 5 // 3) % 2] as Gender,
        ['Yes', 'No', 'No'][1 + (i * 11 // 4) % 3] as Remote,
        ['Bachelor', 'Master', 'High School'][1 + (i * 17) % 3] as Education,
        21 + (i * 29) % 44 as Age,
        (2100 + (i * 7919) % 9001)::bigint as MonthlySalary,
        (i * 3) % 27 as YearsOfService,
        1 + (i * 19) % 5 as PerformanceRating
      from range(900) t(i)""";

  public static final String LOANS =
      """
      select 70000 + i as loan_id,
        date '2023-01-01' + ((i * 41) % 730)::int as loan_date,
        ['Central', 'Riverside', 'Hilltop'][1 + (i * 7) % 3] as branch,
        case when i % 97 > 0 then ['Fiction', 'History', 'Science', 'Poetry'][1 + (i * 5) % 4] end
          as genre,
        'M' || (i * 23) % 150 as member_id,
        1 + (i * 29) % 35 as days_kept,
        (((i * 13) % 40) * 0.25)::decimal(6, 2) as fine,
        ['Yes', 'No'][1 + (i * 3 // 5) % 2] as returned
      from range(1200) t(i)""";
}
