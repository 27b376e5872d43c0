package org.analyticsstudio.hr;

import java.time.LocalDate;

/** A yearly review and what came of it. */
record Review(
    String id,
    LocalDate day,
    String employeeId,
    String department,
    String level,
    String location,
    int rating,
    int oldSalary,
    int newSalary,
    boolean promoted) {}
