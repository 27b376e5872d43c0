package org.analyticsstudio.hr;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who works, or worked, for the company. Salaries are whole, by the year. */
record Employee(
    String id,
    String name,
    String gender,
    int age,
    String department,
    String jobTitle,
    String level,
    String location,
    String employmentType,
    boolean manager,
    LocalDate hired,
    @Nullable LocalDate left,
    @Nullable String leaveReason,
    int salary,
    @Nullable Integer lastRating,
    int trainingDays) {}
