// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * What amplitudes a part of a dataset holds: histogram, percentiles, moments, dead and damaged traces. Start at
 * {@link org.moveout.process.statistics.AmplitudeSurvey}; {@link org.moveout.process.statistics.SurveyPlan} says which
 * traces to look at when there are too many.
 * {@link org.moveout.process.statistics.Median} is for those who need one number only.
 * <p>
 * {@link org.moveout.data.AmplitudeAccumulator} is the quick summary that imports keep; this one sees every sample.
 */
package org.moveout.process.statistics;
